package org.gridloom.incident.order.ui;

import org.gridloom.incident.order.Orders;
import org.gridloom.shell.News;
import org.springframework.stereotype.Component;

/** Tells open boards that an order changed. */
@Component
class OrderNews extends News {

    OrderNews() {
        super(Orders.CHANGE);
    }
}
