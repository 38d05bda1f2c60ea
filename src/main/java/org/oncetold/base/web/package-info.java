// SPDX-License-Identifier: Apache-2.0
/// What all of the API shares: how refusals become problem details.
@NullMarked
package org.oncetold.base.web;

import org.jspecify.annotations.NullMarked;
