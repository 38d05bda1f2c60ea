// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.Layer;
import org.oncetold.base.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The leaflets on rights and the explanations of the layers of agreement, in every language there
/// is a file for. Read afresh each time, so that an agency adds or mends one without a restart; one
/// of its own that cannot be read never takes the shipped one away.
@Component
public class Leaflets {

    private static final Logger LOG = LoggerFactory.getLogger(Leaflets.class);
    private static final String RIGHTS = "i18n/leaflets";
    private static final String LAYERS = "i18n/agreement";
    private static final String SUFFIX = ".md";

    private final Content content;

    public Leaflets(Content content) {
        this.content = content;
    }

    /// All leaflets on rights, by jurisdiction and language.
    public List<Leaflet> all() {
        var found = new ArrayList<Leaflet>();
        for (var path : content.list(RIGHTS, SUFFIX)) {
            var parts = path.substring(RIGHTS.length() + 1).replace(SUFFIX, "").split("/");
            if (parts.length == 2) find(parts[0], parts[1]).ifPresent(found::add);
        }
        return found;
    }

    public Optional<Leaflet> find(String jurisdiction, String language) {
        return read(RIGHTS + "/" + jurisdiction + "/" + language + SUFFIX, jurisdiction, language);
    }

    /// What agreeing to a layer means, in a language; empty when nobody wrote it.
    public Optional<Explanation> explanation(Layer layer, String language) {
        return read(LAYERS + "/" + language + SUFFIX, "", language)
                .flatMap(sheet ->
                        Optional.ofNullable(sheet.parts().get(layer.name()))
                                .map(part -> new Explanation(sheet, part)));
    }

    /// The languages in which the layers are explained.
    public List<String> languages() {
        var found = new ArrayList<String>();
        for (var path : content.list(LAYERS, SUFFIX))
            found.add(path.substring(LAYERS.length() + 1).replace(SUFFIX, ""));
        return found;
    }

    /// A part of a sheet that tells what a layer is.
    public record Explanation(Leaflet sheet, Leaflet.Part part) {}

    private Optional<Leaflet> read(String path, String jurisdiction, String language) {
        if (!path.matches("[A-Za-z0-9/._-]+") || path.contains("..")) return Optional.empty();
        return content.findOwn(path)
                .flatMap(file -> parse(file, jurisdiction, language))
                .or(() ->
                        content.findShipped(path)
                                .flatMap(file -> parse(file, jurisdiction, language)));
    }

    private static Optional<Leaflet> parse(
            Content.ContentFile file, String jurisdiction, String language) {
        try {
            return Optional.of(Leaflet.parse(jurisdiction, language, file.text()));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be read as a leaflet: {}", file.origin(), e.getMessage());
            return Optional.empty();
        }
    }
}
