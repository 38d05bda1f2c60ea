// SPDX-License-Identifier: Apache-2.0
/// Measures, as ratios against the bare engines in the same run. `./oncetold bench` runs them.
package org.oncetold.bench;
