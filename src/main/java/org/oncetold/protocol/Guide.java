// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// A protocol with its words in one language: what an interviewer is led by.
public record Guide(Protocol protocol, ProtocolWords words, String digest) {}
