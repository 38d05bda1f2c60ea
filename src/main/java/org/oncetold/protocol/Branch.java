// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// A circumstance that changes the interview, opened by the interviewer's answers: a child, an
/// interpreter, danger. Steps name it in their conditions.
public record Branch(String id, Condition when) {}
