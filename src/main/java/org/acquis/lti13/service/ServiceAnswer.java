package org.acquis.lti13.service;

import java.util.Optional;
import java.util.function.Function;

/** What came of a service call: a value, or a failure that says what to do next (Security Framework 4.1.3). */
public sealed interface ServiceAnswer<T> {

    /** The platform did it. */
    record Done<T>(T result) implements ServiceAnswer<T> {
        @Override
        public <R> R either(Function<? super T, ? extends R> done, Function<ServiceFailure, ? extends R> failed) {
            return done.apply(result);
        }
    }

    /** It did not, or nobody knows. */
    record Failed<T>(ServiceFailure reason) implements ServiceAnswer<T> {
        @Override
        public <R> R either(Function<? super T, ? extends R> done, Function<ServiceFailure, ? extends R> failed) {
            return failed.apply(reason);
        }
    }

    static <T> ServiceAnswer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> ServiceAnswer<T> failed(ServiceFailure failure) {
        return new Failed<>(failure);
    }

    /** Both cases, each with its own way on. */
    <R> R either(Function<? super T, ? extends R> done, Function<ServiceFailure, ? extends R> failed);

    /** Continues with the value; a failure stays what it is. */
    default <R> ServiceAnswer<R> then(Function<? super T, ServiceAnswer<R>> next) {
        return this.<ServiceAnswer<R>>either(next, ServiceAnswer::failed);
    }

    default Optional<T> value() {
        return this.<Optional<T>>either(Optional::of, failure -> Optional.empty());
    }

    default Optional<ServiceFailure> failure() {
        return this.<Optional<ServiceFailure>>either(value -> Optional.empty(), Optional::of);
    }
}
