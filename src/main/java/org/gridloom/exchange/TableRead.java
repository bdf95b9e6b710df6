package org.gridloom.exchange;

import java.util.List;

/** What came of reading a file as a table. */
public sealed interface TableRead {

    /** @param sheets those with rows below their headings, at least one */
    record Good(List<TableSheet> sheets, List<Message> remarks) implements TableRead {}

    /** Nothing of it was kept. */
    record Bad(Message why) implements TableRead {
        public static Bad of(Fault fault, Object... arguments) {
            return new Bad(Message.of(fault, arguments));
        }
    }
}
