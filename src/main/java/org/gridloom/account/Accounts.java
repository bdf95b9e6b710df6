package org.gridloom.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.live.Changes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who may log in, as an administrator keeps them. */
@Service
@Transactional
public class Accounts {

    /** A shorter password is refused. */
    public static final int SHORTEST_PASSWORD = 10;

    /** Published when an account may do or see other things than before, or its password is another's to give; the key is its username. */
    public static final String CHANGE = "account";

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccountRecords accounts;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Changes changes;
    private final SecureRandom random = new SecureRandom();

    Accounts(AccountRecords accounts, PasswordEncoder encoder, Audit audit, Changes changes) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.changes = changes;
    }

    /** What became of a wish about an account. */
    public sealed interface Outcome {
        /** Done; where a password was made, this is the only time it is shown. */
        record Done(Optional<String> oneTimePassword) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        USERNAME_TAKEN,
        USERNAME_INVALID,
        PASSWORD_TOO_SHORT,
        PASSWORD_WRONG,
        LAST_ADMINISTRATOR,
        SCOPE_MISSING,
        ADMINISTRATOR_SEES_ALL
    }

    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Person> all() {
        return accounts.findAllByOrderByUsername().stream()
                .map(Account::toPerson)
                .toList();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("authentication.name == #username or hasRole('ADMIN')")
    public Optional<Person> find(String username) {
        return accounts.findByUsername(username).map(Account::toPerson);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Outcome create(String username, String name, Role role, Scope scope) {
        if (!username.matches("[a-z0-9._-]{2,60}")) {
            return new Outcome.Refused(Reason.USERNAME_INVALID);
        }
        if (accounts.findByUsername(username).isPresent()) {
            return new Outcome.Refused(Reason.USERNAME_TAKEN);
        }
        if (scope.isNothing()) {
            return new Outcome.Refused(Reason.SCOPE_MISSING);
        }
        if (role == Role.ADMIN && !scope.isEverything()) {
            return new Outcome.Refused(Reason.ADMINISTRATOR_SEES_ALL);
        }
        return new Outcome.Done(Optional.of(createWithOneTimePassword(username, name, role, scope)));
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Outcome resetPassword(String username) {
        var account = accounts.findByUsername(username).orElseThrow();
        var password = newPassword();
        account.password(encoder.encode(password), true);
        audit.record("account.reset", username);
        publish(account);
        return new Outcome.Done(Optional.of(password));
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Outcome enable(String username, boolean enabled) {
        var account = accounts.findByUsername(username).orElseThrow();
        if (!enabled && account.toPerson().role() == Role.ADMIN && otherAdministrators(username) == 0) {
            return new Outcome.Refused(Reason.LAST_ADMINISTRATOR);
        }
        account.enabled(enabled);
        audit.record(enabled ? "account.enable" : "account.disable", username);
        publish(account);
        return new Outcome.Done(Optional.empty());
    }

    /** From now on the person sees and changes this part of the territory; whoever is logged in by the account has to log in anew. */
    @PreAuthorize("hasRole('ADMIN')")
    public Outcome scope(String username, Scope scope) {
        if (scope.isNothing()) {
            return new Outcome.Refused(Reason.SCOPE_MISSING);
        }
        var account = accounts.findByUsername(username).orElseThrow();
        if (account.toPerson().role() == Role.ADMIN) {
            return new Outcome.Refused(Reason.ADMINISTRATOR_SEES_ALL);
        }
        var before = account.toPerson().scope();
        if (!before.equals(scope)) {
            account.scope(scope);
            audit.record("account.scope", username, before + " → " + scope);
            publish(account);
        }
        return new Outcome.Done(Optional.empty());
    }

    private void publish(Account account) {
        accounts.flush(); // gives the version that the change carries
        var person = account.toPerson();
        changes.publish(CHANGE, person.username(), account.version(), Map.of());
    }

    /** A person's own password. */
    @PreAuthorize("authentication.name == #username")
    public Outcome changePassword(String username, String current, String next) {
        var account = accounts.findByUsername(username).orElseThrow();
        if (!encoder.matches(current, account.passwordHash())) {
            return new Outcome.Refused(Reason.PASSWORD_WRONG);
        }
        if (next.length() < SHORTEST_PASSWORD || next.equals(current)) {
            return new Outcome.Refused(Reason.PASSWORD_TOO_SHORT);
        }
        account.password(encoder.encode(next), false);
        audit.record("account.password", username);
        return new Outcome.Done(Optional.empty());
    }

    /** At the start of a portal that has no administrator yet; the password, or nothing where there is one. */
    Optional<String> createFirstAdministrator() {
        return accounts.existsByRole(Role.ADMIN)
                ? Optional.empty()
                : Optional.of(createWithOneTimePassword("admin", "admin", Role.ADMIN, Scope.EVERYTHING));
    }

    /** For the demonstration only: a known password. */
    void createDemonstration(String username, String name, Role role, String password, Scope scope) {
        if (accounts.findByUsername(username).isEmpty()) {
            var account = new Account(username, name, role, scope);
            account.password(encoder.encode(password), false);
            accounts.save(account);
        }
    }

    private String createWithOneTimePassword(String username, String name, Role role, Scope scope) {
        var account = new Account(username, name, role, scope);
        var password = newPassword();
        account.password(encoder.encode(password), true);
        accounts.save(account);
        audit.record("account.create", username, role + " " + scope);
        return password;
    }

    private long otherAdministrators(String username) {
        return accounts.findAllByOrderByUsername().stream()
                .map(Account::toPerson)
                .filter(p ->
                        p.role() == Role.ADMIN && p.enabled() && !p.username().equals(username))
                .count();
    }

    private String newPassword() {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
