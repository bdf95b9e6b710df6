package org.gridloom.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.shell.Numbers;

/** Takes a table as CSV or Excel, says what is wrong with it, and lets choose the sheet where there are several. */
@CssImport("./exchange/table-field.css")
public class TableField extends Div {

    private static final int SHOWN = 20;

    private final transient BiConsumer<String, TableSheet> read;
    private final Upload upload = new Upload();
    private final Div said = new Div();

    /** @param read is given the file's name and its sheet */
    public TableField(BiConsumer<String, TableSheet> read) {
        this.read = read;
        var choose = new Button(getTranslation("table.file.choose"), VaadinIcon.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("table.file.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableReader.MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls");
        upload.setI18n(texts());
        upload.setUploadHandler(new Intake());
        upload.addFileRejectedListener(e -> say(e.getErrorMessage()));
        said.getElement().setAttribute("role", "alert");
        addClassName("table-field");
        add(upload, said);
    }

    private UploadI18N texts() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("table.file.tooBig", TableReader.MOST_BYTES >> 20));
        error.setIncorrectFileType(getTranslation("table.file.wrongType"));
        error.setTooManyFiles(getTranslation("table.file.one"));
        var texts = new UploadI18N();
        texts.setError(error);
        return texts;
    }

    /** The browser's own limit is for whoever keeps to it. */
    private final class Intake implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] bytes;
            try (var in = event.getInputStream()) {
                bytes = in.readNBytes(TableReader.MOST_BYTES + 1);
            }
            var table = TableReader.read(bytes);
            event.getUI().access(() -> taken(event.getFileName(), table));
        }

        @Override
        public long getFileSizeMax() {
            return TableReader.MOST_BYTES + 1L;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }

    /** @param name of the file */
    public void taken(String name, TableRead table) {
        upload.clearFileList();
        switch (table) {
            case TableRead.Bad(var why) -> say(getTranslation("table.file.bad", name, why.text(getLocale())));
            case TableRead.Good(var sheets, var remarks) -> {
                if (sheets.size() == 1) {
                    said.removeAll();
                    read.accept(name, sheets.getFirst());
                } else {
                    choose(name, sheets);
                }
            }
        }
    }

    /** Why nothing was taken: what in general, then each fault. */
    public void refuse(String words, List<String> faults) {
        say(words);
        var list = new UnorderedList();
        faults.stream().limit(SHOWN).map(ListItem::new).forEach(list::add);
        if (faults.size() > SHOWN) {
            list.add(new ListItem(getTranslation("table.file.more", Numbers.of(faults.size() - SHOWN))));
        }
        said.add(list);
    }

    private void say(String text) {
        said.removeAll();
        var line = new Paragraph(text);
        line.addClassName("bad");
        said.add(line);
    }

    private void choose(String name, List<TableSheet> sheets) {
        said.removeAll();
        said.add(new Paragraph(getTranslation("table.file.sheets", name)));
        for (var sheet : sheets) {
            said.add(new Button(
                    getTranslation(
                            "table.file.sheet",
                            sheet.name(),
                            Numbers.of(sheet.rows().size())),
                    e -> read.accept(name, sheet)));
        }
    }
}
