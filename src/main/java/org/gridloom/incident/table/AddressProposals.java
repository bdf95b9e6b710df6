package org.gridloom.incident.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Kind;
import org.springframework.stereotype.Component;

/**
 * Where a matter may be, by what its table says of its address. People write an address from the city down to the door, and often more than the portal
 * knows; so the whole is looked up first, then ever shorter ends of it, then its parts.
 */
@Component
public class AddressProposals {

    private static final int MOST = 8;

    /** After these a part of a Chinese address ends. */
    private static final String END = "(?<=[省市区县镇乡路街巷弄道号苑园村里幢栋座楼])|[\\s,，。;；、()（）]+";

    private static final int SHORTEST = 2;

    private final Search search;

    AddressProposals(Search search) {
        this.search = search;
    }

    /** The likelier first; none where nothing of it is known. Within what whoever asks sees. */
    public List<Hit> of(String address) {
        var found = new LinkedHashMap<String, Hit>();
        for (var text : texts(address)) {
            search.find(text, MOST).stream()
                    .filter(hit ->
                            hit.kind() != Kind.INCIDENT && hit.kind() != Kind.GRID && hit.kind() != Kind.COMMUNITY)
                    .forEach(hit -> found.putIfAbsent(hit.layer() + hit.id(), hit));
            if (found.size() >= MOST) {
                break;
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** What to look up, in this order. */
    static Set<String> texts(String address) {
        var parts = new ArrayList<String>();
        for (var part : address.split(END)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        var texts = new LinkedHashSet<String>();
        texts.add(address.strip());
        for (int from = 1; from < parts.size(); from++) {
            texts.add(String.join("", parts.subList(from, parts.size())));
        }
        for (int length = Math.min(3, parts.size()); length > 0; length--) {
            for (int from = parts.size() - length; from >= 0; from--) {
                texts.add(String.join("", parts.subList(from, from + length)));
            }
        }
        texts.removeIf(text -> text.length() < SHORTEST || text.matches("[0-9]+.?"));
        return texts;
    }
}
