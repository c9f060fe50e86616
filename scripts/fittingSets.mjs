/**
 * The labelled sets whose licence allows shipping what was fitted on them: SciFact (claims CC BY 4.0, abstracts
 * ODC-By), Check-COVID (MIT), the negation sets of SNLI and MNLI (MIT) and FEVER-Symmetric (MIT).
 */
export const fittingSets = ['scifact.train', 'check-covid.train', 'negnli-snli.all', 'negnli-mnli.all', 'fever-symmetric.dev'];
