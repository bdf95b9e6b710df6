/** What surrounds every screen: layout, navigation, language, theme, login, security of the web, error handling. */
@NullMarked
package org.gridloom.shell;

import org.jspecify.annotations.NullMarked;
