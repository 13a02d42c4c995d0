package org.acquis.framework.exchange.pdf;

import java.util.List;

/** One page: its words and the horizontal lines drawn on it. */
record Page(int number, double height, List<Word> words, List<Rule> rules) {}
