/// How a request becomes a person: sign-in for pages, bearer tokens for the API, headers for both.
@NullMarked
package org.oncetold.people.web;

import org.jspecify.annotations.NullMarked;
