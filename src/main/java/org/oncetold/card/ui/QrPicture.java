// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.ui;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode;

/// An address as a QR code (ISO/IEC 18004), dark on light in either theme, with the quiet zone of
/// four modules that readers need.
final class QrPicture {

    private static final int QUIET = 4;

    static Svg of(String address, String label) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
            }
        }
        var svg =
                new Svg(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" aria-hidden="true">
                        <rect width="%d" height="%d" fill="#ffffff"/>
                        <path d="%s" fill="#000000" shape-rendering="crispEdges"/></svg>
                        """
                                .formatted(side, side, side, side, path));
        svg.getElement().setAttribute("role", "img");
        svg.getElement().setAttribute("aria-label", label);
        return svg;
    }

    private QrPicture() {}
}
