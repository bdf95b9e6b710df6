package org.gridloom.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IncidentRecords extends JpaRepository<Incident, Long> {

    Optional<Incident> findByNumber(String number);

    /** Those open that a change of a community's grids may touch: routed to one of them, or to none. */
    @Query("""
            select i.number from Incident i
            where i.state <> CLOSED and (i.responsibleGrid is null or i.responsibleGrid like concat(:community, '___'))
            order by i.id""")
    List<String> findNumbersRoutedTo(String community);
}
