package org.gridloom.shell;

import org.gridloom.account.OutOfScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the endpoints answer for what is not there, or not for whoever asks: the same. */
@RestControllerAdvice
class HttpRefusals {

    @ExceptionHandler(OutOfScope.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notThere() {}
}
