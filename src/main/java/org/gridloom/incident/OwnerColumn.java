package org.gridloom.incident;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** An owner is stored as its text. */
@Converter(autoApply = true)
class OwnerColumn implements AttributeConverter<@Nullable Owner, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Owner owner) {
        return owner == null ? null : owner.toString();
    }

    @Override
    public @Nullable Owner convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Owner.of(text);
    }
}
