// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncetold.transcription.model.ModelUnfit.Reason;

/// One model folder with the outcome of its last check. Every byte is compared with the sums once;
/// afterwards only when a file's size or times changed. A folder without sums (the official models
/// have none) gets them when it is first seen, so that later damage is noticed.
final class ModelFolder {

    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final Path folder;
    private final Clock clock;
    private List<Object> seen = List.of();
    private @Nullable SpeechModel fit;
    private @Nullable ModelUnfit unfit;

    ModelFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    synchronized SpeechModel check() throws ModelUnfit {
        try {
            var now = look();
            if (!now.equals(seen)) {
                fit = null;
                unfit = null;
                read();
                seen = look();
            }
        } catch (IOException e) {
            throw new ModelUnfit(Reason.UNREADABLE, folder.getFileName().toString());
        }
        if (unfit != null) throw unfit;
        if (fit == null) throw new ModelUnfit(Reason.UNREADABLE, folder.getFileName().toString());
        return fit;
    }

    private void read() throws IOException {
        try {
            ModelCheck.parts(folder);
            var sums = sums();
            sums.check(folder);
            var says = ModelDescription.read(folder);
            fit =
                    new SpeechModel(
                            folder,
                            says.name(),
                            says.language(),
                            says.version(),
                            says.purpose(),
                            says.tryingOutOnly(),
                            sums.digest());
        } catch (ModelUnfit e) {
            unfit = e;
        }
    }

    private ModelSums sums() throws ModelUnfit, IOException {
        var list = folder.resolve(ModelSums.FILE);
        if (Files.isRegularFile(list)) return ModelSums.parse(Files.readString(list));
        if (beingCopied())
            throw new ModelUnfit(Reason.BEING_COPIED, folder.getFileName().toString());
        var sums = ModelSums.of(folder);
        Files.writeString(list, sums.text());
        return sums;
    }

    private boolean beingCopied() throws IOException {
        var settled = FileTime.from(clock.instant().minus(SETTLED));
        for (var path : ModelSums.files(folder)) {
            if (changed(folder.resolve(path)).compareTo(settled) > 0) return true;
        }
        return false;
    }

    private List<Object> look() throws IOException {
        if (!Files.isDirectory(folder)) return List.of("missing");
        var stamps = new ArrayList<Object>();
        for (var path : ModelSums.files(folder)) {
            var file = folder.resolve(path);
            stamps.add(path);
            stamps.add(Files.size(file));
            stamps.add(changed(file));
        }
        var list = folder.resolve(ModelSums.FILE);
        if (Files.exists(list)) stamps.add(changed(list));
        if (unfit != null && unfit.reason() == Reason.BEING_COPIED) stamps.add(clock.instant());
        return stamps;
    }

    /// The time of the last change of the file's entry, which copying cannot set back.
    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
    }
}
