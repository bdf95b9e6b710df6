package org.gridloom.account;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** How Spring Security finds an account. */
@Component
class SignIn implements UserDetailsService {

    private final AccountRecords accounts;

    SignIn(AccountRecords accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var account =
                accounts.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        var person = account.toPerson();
        return User.withUsername(person.username())
                .password(account.passwordHash())
                .roles(person.role().name())
                .disabled(!person.enabled())
                .build();
    }
}
