// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

/// Somebody went to a view of another role and saw nothing.
///
/// @param view the first part of its address, which names no thing and no person
public record ViewDenied(String view) {}
