package org.gridloom.planning;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRecords extends JpaRepository<Plan, Long> {

    List<Plan> findAllByOrderByIdDesc();

    List<Plan> findByCommunityIdAndState(long communityId, PlanState state);
}
