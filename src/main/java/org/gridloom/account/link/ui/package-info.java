/** What the screens show that make links with an end: a new one to be copied, and how each stands. */
@NullMarked
package org.gridloom.account.link.ui;

import org.jspecify.annotations.NullMarked;
