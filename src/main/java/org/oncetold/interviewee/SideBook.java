// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.access.Deed;

/// The books that are kept beside a statement. Each is an object of its own, sealed under a key of
/// its own and with its own readers and writers; none of them is part of the statement or goes out
/// with it.
public enum SideBook {
    /// What officers saw and heard: facts apart from what the person said (Directive (EU) 2016/680,
    /// Article 7).
    OBSERVATIONS(Topic.OBSERVATIONS, Deed.READ_OBSERVATIONS, Deed.WRITE_OBSERVATIONS),
    /// What health staff found.
    MEDICAL(Topic.MEDICAL, Deed.READ_MEDICAL, Deed.WRITE_MEDICAL),
    /// What somebody who interviews or supports writes for their own work; nobody else reads it.
    OWN(Topic.OWN_NOTES, Deed.READ_OWN_NOTES, Deed.WRITE_OWN_NOTES);

    private final Topic topic;
    private final Deed read;
    private final Deed write;

    SideBook(Topic topic, Deed read, Deed write) {
        this.topic = topic;
        this.read = read;
        this.write = write;
    }

    Topic topic() {
        return topic;
    }

    public Deed read() {
        return read;
    }

    public Deed write() {
        return write;
    }

    /// The beginning of the keys of its words.
    public String key() {
        return "interviewee.side." + name();
    }
}
