// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

/// More codes were tried than people type. Published once a minute at most.
public record CodesGuessed() {}
