package org.gridloom.territory;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GridRecords extends Repository<GridInForce, Long> {

    @Query("from GridInForce g where g.communityId = :community and g.current order by g.code")
    List<GridInForce> holdingIn(long community);

    @Query("from GridInForce g where g.current order by g.code")
    List<GridInForce> holding();

    /** Every code a community ever gave, retired ones too. */
    @Query("select distinct g.code from GridInForce g where g.communityId = :community")
    List<String> codesEverGiven(long community);
}
