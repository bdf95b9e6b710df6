package org.gridloom.incident;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IncidentRecords extends JpaRepository<Incident, Long> {

    Optional<Incident> findByNumber(String number);

    /**
     * These, as they are now and until the end of the transaction: whoever else is about to change one of them waits. The order is the same for
     * everybody, so that two who want the same two do not wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.number in :numbers order by i.number")
    List<Incident> lock(Collection<String> numbers);

    /** The number of the matter that this one is a duplicate or a part of. */
    @Query("""
            select coalesce(m.number, p.number) from Incident i left join i.mergedInto m left join i.parent p
            where i.number = :number""")
    Optional<String> findSuperiorOf(String number);

    /** Those open that a change of a community's grids may touch: routed to one of them, or to none. */
    @Query("""
            select i.number from Incident i
            where i.closedAt is null and (i.responsibleGrid is null or i.responsibleGrid like concat(:community, '___'))
            order by i.id""")
    List<String> findNumbersRoutedTo(String community);
}
