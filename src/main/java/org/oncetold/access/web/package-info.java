// SPDX-License-Identifier: Apache-2.0
/// The access log in the API.
@NullMarked
package org.oncetold.access.web;

import org.jspecify.annotations.NullMarked;
