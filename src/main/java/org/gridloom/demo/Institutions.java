package org.gridloom.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Builds where nobody lives: school, hospital, market, offices, park. */
final class Institutions {

    private final SplittableRandom random;
    private final BiConsumer<AreaKind, Polygon> areas;

    /** @param areas takes surfaces that are laid out, such as a running track */
    Institutions(SplittableRandom random, BiConsumer<AreaKind, Polygon> areas) {
        this.random = random;
        this.areas = areas;
    }

    void build(Block block) {
        var site = Site.of(block.site(), 5, Site.turn(block.site()));
        if (site == null) {
            return;
        }
        switch (block.use) {
            case SCHOOL -> school(block, site);
            case HOSPITAL -> hospital(block, site);
            case MARKET -> market(block, site);
            case BUSINESS -> business(block, site);
            case PARK -> park(block, site);
            case ESTATE, TOWERS, OLD_ESTATE, OLD_HOUSES, URBAN_VILLAGE, VILLAGE_HOUSES, FIELDS, WATERSIDE -> {}
        }
    }

    private void school(Block block, Site site) {
        var box = site.extent();
        var houses = block.houses;
        // Comb plan: classrooms to the south, joined by a corridor.
        for (double wing = 58; wing > 30; wing -= 8) {
            var comb =
                    Site.shape(0, 0, 0, 0, wing, 0, wing, 9, 10, 9, 10, 27, wing, 27, wing, 36, 10, 36, 10, 40, 0, 40);
            if (corner(houses, site, comb, "教学楼")) {
                break;
            }
        }
        track(site, box);
        anywhere(houses, site, Site.rectangle(0, 0, 34, 24), BuildingUse.SCHOOL, "体育馆", 2, 8);
        anywhere(houses, site, Site.rectangle(0, 0, 46, 12), BuildingUse.SCHOOL, "实验楼", 4, 10);
        anywhere(houses, site, Site.rectangle(0, 0, 36, 12), BuildingUse.SCHOOL, "行政楼", 4, 10);
        anywhere(houses, site, Site.rectangle(0, 0, 28, 18), BuildingUse.SCHOOL, "食堂", 2, 8);
        anywhere(houses, site, Site.rectangle(0, 0, 6, 5), BuildingUse.AUXILIARY, "门卫室", 1, 3);
    }

    /** At the ground's edge, so that the playing field keeps the rest. */
    private boolean corner(List<House> houses, Site site, Polygon shape, String name) {
        var box = site.extent();
        var own = shape.getEnvelopeInternal();
        for (double y = box.getMaxY() - own.getHeight(); y > box.getMinY(); y -= 5) {
            for (double x = box.getMinX(); x + own.getWidth() < box.getMaxX(); x += 5) {
                var there = AffineTransformation.translationInstance(x, y);
                if (site.build(houses, (Polygon) there.transform(shape), 8, BuildingUse.SCHOOL, name, 5)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void track(Site site, Envelope box) {
        for (double scale = 1; scale > 0.3; scale -= 0.1) {
            double length = 92 * scale;
            double radius = 36 * scale;
            boolean upright = box.getHeight() > box.getWidth();
            var spine = Parcel.METRIC.createLineString(
                    new Coordinate[] {new Coordinate(0, 0), new Coordinate(upright ? 0 : length, upright ? length : 0)
                    });
            var oval = (Polygon) spine.buffer(radius, 8);
            for (int attempt = 0; attempt < 60; attempt++) {
                var shape = moved(oval, box);
                var outline = site.take(shape, 6);
                if (outline != null) {
                    areas.accept(AreaKind.SPORT, outline);
                    return;
                }
            }
        }
    }

    private void hospital(Block block, Site site) {
        var houses = block.houses;
        // Wards round two courts.
        var wards = Site.shape(
                0, 0, 0, 0, 14, 0, 14, 14, 34, 14, 34, 0, 48, 0, 48, 14, 68, 14, 68, 0, 82, 0, 82, 28, 0, 28);
        anywhere(houses, site, wards, BuildingUse.HOSPITAL, "门诊楼", 5, 12);
        anywhere(houses, site, Site.rectangle(0, 0, 64, 20), BuildingUse.HOSPITAL, "住院部大楼", 16, 14);
        anywhere(houses, site, Site.rectangle(0, 0, 40, 18), BuildingUse.HOSPITAL, "急诊楼", 4, 12);
        anywhere(houses, site, Site.rectangle(0, 0, 36, 16), BuildingUse.HOSPITAL, "医技楼", 6, 12);
        anywhere(houses, site, Site.rectangle(0, 0, 30, 13), BuildingUse.HOSPITAL, "行政楼", 5, 10);
        anywhere(houses, site, Site.rectangle(0, 0, 24, 14), BuildingUse.AUXILIARY, "后勤楼", 2, 8);
        anywhere(houses, site, Site.rectangle(0, 0, 14, 10), BuildingUse.AUXILIARY, "配电房", 1, 6);
    }

    private void market(Block block, Site site) {
        var houses = block.houses;
        for (double size = 1; size > 0.4; size -= 0.15) {
            if (anywhere(
                    houses, site, Site.rectangle(0, 0, 76 * size, 46 * size), BuildingUse.COMMERCIAL, "交易大厅", 1, 8)) {
                break;
            }
        }
        anywhere(houses, site, Site.rectangle(0, 0, 30, 18), BuildingUse.COMMERCIAL, "水产区", 1, 6);
        for (int i = 0; i < 7; i++) {
            anywhere(
                    houses, site, Site.rectangle(0, 0, 36 + random.nextInt(14), 9), BuildingUse.COMMERCIAL, "商铺", 2, 6);
        }
    }

    private void business(Block block, Site site) {
        var houses = block.houses;
        String[] letters = {"A座", "B座", "C座", "D座"};
        for (int i = 0; i < 4; i++) {
            var shape = i % 2 == 0
                    ? Site.rectangle(0, 0, 38, 38)
                    : Site.shape(0, 0, 6, 0, 42, 0, 48, 6, 48, 24, 42, 30, 6, 30, 0, 24, 0, 6);
            anywhere(houses, site, shape, BuildingUse.COMMERCIAL, letters[i], 18 + random.nextInt(14), 16);
        }
        anywhere(houses, site, Site.rectangle(0, 0, 84, 50), BuildingUse.COMMERCIAL, "购物中心", 5, 14);
        anywhere(houses, site, Site.rectangle(0, 0, 50, 20), BuildingUse.COMMERCIAL, "酒店", 12, 12);
        anywhere(houses, site, Site.rectangle(0, 0, 36, 16), BuildingUse.COMMERCIAL, "写字楼", 9, 10);
    }

    private void park(Block block, Site site) {
        var box = site.extent();
        if (block.area() > 6_000) {
            var round = Block.largest(block.site().buffer(-9, 6).buffer(4, 6));
            if (round != null) {
                block.ways.add(new Way(Way.Kind.FOOT, Site.rounded(round).getExteriorRing()));
            }
        }
        if (block.area() > 12_000) {
            for (double radius = 42; radius > 14; radius -= 7) {
                var pond = pond(radius);
                var outline = site.take(moved(pond, box), 8);
                if (outline != null) {
                    areas.accept(AreaKind.WATER, outline);
                    break;
                }
            }
            anywhere(block.houses, site, Site.rectangle(0, 0, 22, 13), BuildingUse.PUBLIC, "文化活动中心", 2, 6);
        }
        if (block.area() > 4_000) {
            anywhere(block.houses, site, Site.rectangle(0, 0, 7, 7), BuildingUse.PUBLIC, "凉亭", 1, 5);
            anywhere(block.houses, site, Site.rectangle(0, 0, 9, 5), BuildingUse.PUBLIC, "公共厕所", 1, 5);
        }
    }

    private Polygon pond(double radius) {
        var corners = new double[2 * 26];
        double phase = random.nextDouble(6);
        for (int i = 0; i < 26; i++) {
            double angle = i / 26.0 * 2 * Math.PI;
            double r = radius * (1 + 0.24 * Math.sin(2 * angle + phase) + 0.12 * Math.sin(3 * angle + 2 * phase));
            corners[2 * i] = 1.35 * r * Math.cos(angle);
            corners[2 * i + 1] = 0.8 * r * Math.sin(angle);
        }
        return Site.shape(0, 0, corners);
    }

    private boolean anywhere(
            List<House> houses, Site site, Polygon shape, BuildingUse use, String name, int floors, double distance) {
        for (int attempt = 0; attempt < 90; attempt++) {
            if (site.build(houses, moved(shape, site.extent()), distance, use, name, floors)) {
                return true;
            }
        }
        return false;
    }

    private Polygon moved(Polygon shape, Envelope box) {
        var own = shape.getEnvelopeInternal();
        double x = box.getMinX() + random.nextDouble() * Math.max(1, box.getWidth() - own.getWidth());
        double y = box.getMinY() + random.nextDouble() * Math.max(1, box.getHeight() - own.getHeight());
        return (Polygon) AffineTransformation.translationInstance(x - own.getMinX(), y - own.getMinY())
                .transform(shape);
    }
}
