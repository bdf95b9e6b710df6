package org.gridloom.tile.web;

import java.time.Duration;
import org.gridloom.account.Scopes;
import org.gridloom.tile.Coding;
import org.gridloom.tile.Tile;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.Tiles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * {@code GET /tiles/{layer}/{epoch}/{z}/{x}/{y}.mvt}. An epoch in which the tile was another is answered with today's tile, which the browser must then
 * ask for again; a tile that has not changed since its epoch may be kept, by this browser and for this session only.
 */
@RestController
class TileController {

    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofHours(12)).cachePrivate();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private final Tiles tiles;
    private final Scopes scopes;

    TileController(Tiles tiles, Scopes scopes) {
        this.tiles = tiles;
        this.scopes = scopes;
    }

    /** The second address is for who comes by a link to a tour and gets in nowhere else. */
    @GetMapping({"/tiles/{layer}/{epoch}/{z}/{x}/{y}.mvt", "/t/{token}/tiles/{layer}/{epoch}/{z}/{x}/{y}.mvt"})
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable long epoch,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            WebRequest request) {
        if (!tiles.has(layer)) {
            return ResponseEntity.notFound().build();
        }
        var address = TileAddress.of(z, x, y);
        if (address.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        // Asked before the tile is made: what changes meanwhile must not be kept as if it had not.
        var caching = tiles.isCurrent(layer, address.get(), epoch) ? KEEP : ASK_AGAIN;
        var tile = tiles.tile(
                layer, address.get(), scopes.current(), accepted.contains("gzip") ? Coding.GZIP : Coding.PLAIN);
        // Sets the ETag, and the status where the browser has this tile.
        if (request.checkNotModified('"' + tile.tag() + '"')) {
            return ResponseEntity.status(304).cacheControl(caching).build();
        }
        var answer = ResponseEntity.status(tile.isEmpty() ? 204 : 200)
                .cacheControl(caching)
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_ENCODING);
        return tile.isEmpty() ? answer.build() : body(answer, tile);
    }

    private static ResponseEntity<byte[]> body(ResponseEntity.BodyBuilder answer, Tile tile) {
        return switch (tile.coding()) {
            case PLAIN -> answer.contentType(MVT).body(tile.bytes());
            case GZIP ->
                answer.contentType(MVT)
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .body(tile.bytes());
        };
    }
}
