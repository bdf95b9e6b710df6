package org.gridloom.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code")
    private Set<String> scope = new HashSet<>();

    @Version
    private int version;

    protected Account() {}

    Account(String username, String name, Role role, Scope scope) {
        this.username = username;
        this.name = name;
        this.role = role;
        this.scope.addAll(scope.codes());
    }

    void scope(Scope scope) {
        this.scope.retainAll(scope.codes());
        this.scope.addAll(scope.codes());
    }

    /** @param oneTime whether the person must choose another at the first login */
    void password(String hash, boolean oneTime) {
        this.passwordHash = hash;
        this.oneTime = oneTime;
    }

    void enabled(boolean enabled) {
        this.enabled = enabled;
    }

    int version() {
        return version;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person toPerson() {
        return new Person(username, name, role, enabled, oneTime, new Scope(scope));
    }
}
