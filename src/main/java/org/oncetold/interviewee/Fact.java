// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Something that is noted about the interviewee. Its fields can hold what they said, so it is kept
/// sealed, and what is said travels as confidential.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
public sealed interface Fact
        permits Decision, RightsGiven, Wished, Assessment, SafeContact, SideNote {}
