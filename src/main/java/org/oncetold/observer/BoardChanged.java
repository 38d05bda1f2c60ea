// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import org.oncetold.interview.InterviewId;

/// Something was put on the board of a session, or somebody came or went.
public record BoardChanged(InterviewId interview) {}
