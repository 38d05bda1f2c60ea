/// Makes the court PDF: HTML from an agency's template, PDF/A-3b and PDF/UA-1, signed. All in
/// memory; the only place that knows PDFBox, openhtmltopdf and the signature format.
@NullMarked
package org.oncetold.export.pdf;

import org.jspecify.annotations.NullMarked;
