// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.Optional;
import java.util.Set;
import org.oncetold.base.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the wording of a question by declared rules, `templates/wording/<language>.yaml`, which an
/// agency can replace. No model takes part, and nothing leaves this machine.
@Component
public class Wordings {

    private static final Logger LOG = LoggerFactory.getLogger(Wordings.class);
    private static final String FOLDER = "templates/wording/";

    private final Content content;

    public Wordings(Content content) {
        this.content = content;
    }

    /// Whether there are rules for this language.
    public boolean knows(String language) {
        return rules(language).isPresent();
    }

    /// @param spoken words of the person in this session, as far as they are known; with none,
    ///   nobody can tell what a question would introduce
    public Advice advise(String language, String wording, Set<String> spoken) {
        return rules(language).map(rules -> rules.advise(wording, spoken)).orElse(Advice.none());
    }

    private Optional<WordingRules> rules(String language) {
        var path = FOLDER + language.split("-")[0] + ".yaml";
        if (!path.matches("[a-z/]+\\.yaml")) return Optional.empty();
        return content.findOwn(path)
                .flatMap(Wordings::read)
                .or(() -> content.findShipped(path).flatMap(Wordings::read));
    }

    /// A file of the agency's own that cannot be read never takes the shipped one away.
    private static Optional<WordingRules> read(Content.ContentFile file) {
        try {
            return Optional.of(WordingRules.parse(file.text()));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be read as rules: {}", file.origin(), e.getMessage());
            return Optional.empty();
        }
    }
}
