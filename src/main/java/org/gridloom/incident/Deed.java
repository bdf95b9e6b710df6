package org.gridloom.incident;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody does to an incident, with all that this act needs, and why. The {@link Loop} says whether it can be done now, and by whom. */
public sealed interface Deed {

    int LONGEST_REASON = 1000;

    IncidentAct act();

    String why();

    static Deed of(IncidentAct act, String why) {
        return new Plain(act, why);
    }

    /** An act that needs nothing but perhaps a reason. A dispatch of this kind is to whom the matter is to go anyway. */
    record Plain(IncidentAct act, String why) implements Deed {

        private static final Set<IncidentAct> WANT_MORE =
                Set.of(IncidentAct.TRANSFER, IncidentAct.ASK_EXTENSION, IncidentAct.MERGE, IncidentAct.PUT_UNDER);

        public Plain {
            why = reason(why);
            if (WANT_MORE.contains(act)) {
                throw new IllegalArgumentException(act + " needs more than a reason");
            }
        }
    }

    /** 派单 to somebody chosen. */
    record Dispatch(Owner to, String why) implements Deed {
        public Dispatch {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return IncidentAct.DISPATCH;
        }
    }

    /** 转办 */
    record Transfer(Owner to, String why) implements Deed {
        public Transfer {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return IncidentAct.TRANSFER;
        }
    }

    /** 申请延期 */
    record AskExtension(Instant until, String why) implements Deed {
        public AskExtension {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return IncidentAct.ASK_EXTENSION;
        }
    }

    /**
     * 评价: closes the matter, unless the resident is not satisfied, which by rule reopens it.
     *
     * @param rating null where nobody could be asked, which wants a reason
     */
    record Evaluate(@Nullable Rating rating, String why) implements Deed {
        public Evaluate {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return rating == Rating.UNSATISFIED ? IncidentAct.REOPEN : IncidentAct.CLOSE;
        }
    }

    /** 合并: this one is a duplicate of the matter with the other number. */
    record Merge(String into, String why) implements Deed {
        public Merge {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return IncidentAct.MERGE;
        }
    }

    /** 列为子件: this one is a part of the matter with the other number. */
    record PutUnder(String parent, String why) implements Deed {
        public PutUnder {
            why = reason(why);
        }

        @Override
        public IncidentAct act() {
            return IncidentAct.PUT_UNDER;
        }
    }

    private static String reason(String why) {
        var words = why.strip();
        if (words.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
        return words;
    }
}
