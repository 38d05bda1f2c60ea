/// Exports over the API.
@NullMarked
package org.oncetold.export.web;

import org.jspecify.annotations.NullMarked;
