package org.gridloom.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.locationtech.jts.geom.MultiPolygon;

/** A grid as it holds or held, frozen when it took force. */
@Entity
@Immutable
@Table(name = "grid")
public class GridInForce {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long communityId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private GridKind kind;

    private int households;

    @Column(columnDefinition = "geometry")
    private MultiPolygon area;

    @Formula("upper_inf(validity) and lower(validity) <= now()")
    private boolean current;

    protected GridInForce() {}

    public long id() {
        return id;
    }

    public long communityId() {
        return communityId;
    }

    /** 15 digits. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public GridKind kind() {
        return kind;
    }

    public int households() {
        return households;
    }

    /** EPSG:4490. */
    public MultiPolygon area() {
        return area;
    }
}
