package org.gridloom.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class ApiKeysViewIT extends SpringBrowserlessTest {

    @Autowired
    ApiKeys keys;

    @BeforeEach
    void someone() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void showsANewKeyOnceAndNeverAgain() {
        navigate(ApiKeysView.class);
        press("新建密钥");
        test(find(TextField.class).withCaption("使用它的系统").single()).setValue("随手报");
        press("创建");
        var secret = find(TextField.class, find(Dialog.class).single()).single().getValue();
        press("关闭");

        assertThat(keys.recognise(secret))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("随手报"));
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain(secret);
    }

    @Test
    void wantsAName() {
        navigate(ApiKeysView.class);
        press("新建密钥");
        press("创建");

        assertThat(find(TextField.class).withCaption("使用它的系统").single().isInvalid())
                .isTrue();
    }

    @Test
    void revokesAKeyAfterAsking() {
        var secret = keys.create("旧系统", Scope.EVERYTHING).secret();
        navigate(ApiKeysView.class);
        var newest = 0;
        var acts = 6;
        test((Button) test(find(Grid.class).single()).getCellComponent(newest, acts))
                .click();
        assertThat(keys.recognise(secret)).as("before the answer").isPresent();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(keys.recognise(secret)).isEmpty();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
