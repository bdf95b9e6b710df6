/** The command line: the portal itself, import, benchmarks. What {@code ./gridloom} calls. */
@NullMarked
package org.gridloom.cli;

import org.jspecify.annotations.NullMarked;
