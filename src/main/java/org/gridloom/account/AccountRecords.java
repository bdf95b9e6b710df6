package org.gridloom.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRecords extends JpaRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    boolean existsByRole(Role role);

    List<Account> findAllByOrderByUsername();
}
