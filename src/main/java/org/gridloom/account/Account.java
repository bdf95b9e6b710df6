package org.gridloom.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person who may log in. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String passwordHash;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled = true;
    private boolean oneTime;

    @Nullable
    private String gridCode;

    @Version
    private int version;

    protected Account() {}

    Account(String username, String name, Role role, @Nullable String gridCode) {
        this.username = username;
        this.name = name;
        this.role = role;
        this.gridCode = gridCode;
    }

    /** @param oneTime whether the person must choose another at the first login */
    void password(String hash, boolean oneTime) {
        this.passwordHash = hash;
        this.oneTime = oneTime;
    }

    void enabled(boolean enabled) {
        this.enabled = enabled;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person toPerson() {
        return new Person(username, name, role, enabled, oneTime, gridCode);
    }
}
