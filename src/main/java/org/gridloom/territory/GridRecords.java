package org.gridloom.territory;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GridRecords extends Repository<GridInForce, Long> {

    @Query("from GridInForce g where g.communityId = :community and g.current order by g.code")
    List<GridInForce> holdingIn(long community);

    @Query("from GridInForce g where g.current order by g.code")
    List<GridInForce> holding();

    /** Those that ended at the moment at which a plan's began. */
    @Query(nativeQuery = true, value = """
            select g.*, false as current from grid g where g.community_id = :community and upper(g.validity) =
                (select min(lower(p.validity)) from grid p where p.plan_id = :plan) order by g.code""")
    List<GridInForce> endedBy(long community, long plan);

    /** Every code a community ever gave, retired ones too. */
    @Query("select distinct g.code from GridInForce g where g.communityId = :community")
    List<String> codesEverGiven(long community);
}
