// SPDX-License-Identifier: Apache-2.0
/// The board over the API.
@NullMarked
package org.oncetold.observer.web;

import org.jspecify.annotations.NullMarked;
