package org.acquis.documents;

import org.acquis.framework.exchange.UnderstoodMethod;

/** A modalité in French: the document's own name for it, or ours. */
final class MethodName {
    private MethodName() {}

    static String of(UnderstoodMethod method) {
        return method.printed()
                .orElse(
                        switch (method.kind()) {
                            case DISSERTATION -> "Mémoire professionnel";
                            case SIMULATION -> "Mise en situation professionnelle";
                            case OTHER -> "Autre modalité";
                        });
    }
}
