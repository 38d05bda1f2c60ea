// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/// Lays HTML out as PDF/A-3b and PDF/UA-1. Loads nothing: no file, no address; only pictures
/// written into the layout itself.
final class Layout {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();
    private static final int EXPECTED_BYTES = 1 << 20;

    static {
        // its messages may quote the document
        XRLog.setLoggingEnabled(false);
    }

    static byte[] pages(String html) {
        Letters.check(html);
        var out = new ByteArrayOutputStream(EXPECTED_BYTES);
        try {
            builder(html).toStream(out).run();
        } catch (IOException | RuntimeException e) {
            throw new LayoutUnfit("the layout engine stopped: " + e.getClass().getSimpleName());
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.usePdfVersion(1.7f);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("OnceTold");
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
        bothDirections(builder);
        loadNothing(builder);
        Face.registerAll(builder);
        return builder;
    }

    private static void bothDirections(PdfRendererBuilder builder) {
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT));
        builder.defaultTextDirection(TextDirection.LTR);
    }

    private static void loadNothing(PdfRendererBuilder builder) {
        for (var when : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl(
                    (uri, _) -> uri != null && uri.startsWith("data:"), when);
    }

    private Layout() {}
}
