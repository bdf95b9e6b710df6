package org.gridloom.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's geometry as its format gives it, not judged yet; or why it has none. */
sealed interface RawShape {

    /** @param coordinates as {@link GeometryCheck} takes them, in the file's own system */
    record Drawn(Shape shape, Object coordinates) implements RawShape {}

    record Refused(Message why) implements RawShape {}

    static RawShape refused(Fault fault, Object... arguments) {
        return new Refused(Message.of(fault, arguments));
    }

    /** Gives the record on as a feature where its geometry holds. */
    default void deliver(
            Origin origin,
            @Nullable String name,
            Map<String, Object> properties,
            SourceCrs crs,
            Datum datum,
            FeatureReader.Records records) {
        switch (this) {
            case Refused refused -> records.refused(origin, name, refused.why());
            case Drawn drawn -> {
                crs.toLongitudeLatitude(drawn.coordinates());
                switch (GeometryCheck.check(drawn.shape(), drawn.coordinates(), datum)) {
                    case Checked.Sound sound ->
                        records.read(new Feature(name, sound.geometry(), properties, origin), sound.repairs());
                    case Checked.Faulty faulty -> records.refused(origin, name, faulty.why());
                }
            }
        }
    }
}
