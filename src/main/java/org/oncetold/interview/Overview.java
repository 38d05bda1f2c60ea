// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

/// What happened in the interviews of a statement, and how often the person has told altogether.
public record Overview(InterviewReport report, Meter meter) {}
