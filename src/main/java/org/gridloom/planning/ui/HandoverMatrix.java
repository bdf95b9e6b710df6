package org.gridloom.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.planning.compare.Comparison;
import org.gridloom.planning.compare.HandoverTable;
import org.gridloom.shell.Numbers;

/** Which grid gives how many households to which. Each number shows its place on the maps. */
class HandoverMatrix extends Div {

    HandoverMatrix(Comparison comparison, BiConsumer<String, String> show) {
        addClassName("scrolls");
        if (comparison.handovers().isEmpty()) {
            setText(getTranslation("compare.nothing"));
            return;
        }
        var matrix = HandoverTable.matrix(comparison);
        var table = new NativeTable();
        table.addClassName("matrix");
        table.setCaptionText(getTranslation("compare.matrix.hint"));
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("compare.matrix.corner"));
        matrix.to().forEach(to -> {
            var cell = head.addHeaderCell();
            cell.setText(HandoverTable.number(comparison.second(), to));
            cell.getElement().setAttribute("scope", "col");
        });
        for (var from : matrix.from()) {
            var row = table.getBody().addRow();
            var name = new NativeTableHeaderCell(HandoverTable.number(comparison.first(), from));
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            for (var to : matrix.to()) {
                var cell = row.addDataCell();
                cell.addClassName("number");
                var households = matrix.households().get(List.of(from, to));
                if (households != null) {
                    var button = new NativeButton(Numbers.of(households), e -> show.accept(from, to));
                    button.setTitle(getTranslation(
                            "compare.show", name.getText(), HandoverTable.number(comparison.second(), to)));
                    cell.add(button);
                }
            }
        }
        add(table);
    }
}
