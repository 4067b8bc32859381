use super::*;
use crate::grammar::built_in;

#[track_caller]
fn tells(language: &str, sentence: &str, want: &[(Field, &[&str])]) {
    let grammar = built_in()
        .iter()
        .find(|grammar| grammar.name == language)
        .expect("a built-in grammar");
    let found = sentence_roster(sentence, grammar);
    let shown: Vec<(Field, Vec<String>)> = found
        .iter()
        .map(|(field, people)| (*field, people.iter().map(shown).collect()))
        .collect();
    let want: Vec<(Field, Vec<String>)> = want
        .iter()
        .map(|(field, people)| (*field, people.iter().map(ToString::to_string).collect()))
        .collect();
    assert_eq!(shown, want, "{sentence}");
}

fn shown(person: &PersonText<'_>) -> String {
    let role = person.role.map(|role| format!(" ({role})"));
    format!("{}{}", person.name.unwrap_or("-"), role.unwrap_or_default())
}

#[test]
fn english_sentences_list_people() {
    let tells = |sentence, want: &[(Field, &[&str])]| tells("general-en", sentence, want);
    tells(
        "Those attending Mr M. Moor, Mrs M Lean, Mrs V Neal (Clerk) and 6 members of the public",
        &[(Field::Attendees, &["M. Moor", "M Lean", "V Neal (Clerk)"])],
    );
    tells(
        "Apologies were received from PC Jackman and Mr M Evers.",
        &[(Field::Apologies, &["Jackman", "M Evers"])],
    );
    tells(
        "Apologies received from Cllr. J Reed and Cllr. M Cane.",
        &[(Field::Apologies, &["J Reed", "M Cane"])],
    );
    tells(
        "Directors Steven Mann and Katie Bert were present.",
        &[(Field::Attendees, &["Steven Mann (Directors)", "Katie Bert"])],
    );
    tells(
        "Alex Bray, Griff Publishing; Tim Kelly, NHS England; and Lee Edwin, London Borough of Redhill sent their apologies.",
        &[(Field::Apologies, &["Alex Bray", "Tim Kelly", "Lee Edwin"])],
    );
    tells(
        "Apologies for absence were received from Councillors F. Nash and G. Pell. Three members of the public came.",
        &[(Field::Apologies, &["F. Nash", "G. Pell"])],
    );
    tells(
        "The meeting was held on 14 March. The President, Mrs O. Tan, took the chair. There were also present Mr I. Roe (Secretary) and Miss P. Quill.",
        &[
            (Field::Attendees, &["O. Tan (President)"]),
            (Field::Attendees, &["I. Roe (Secretary)", "P. Quill"]),
        ],
    );
    tells(
        "there were present: Councillor A. Marsh (Mayor, in the Chair), Councillors B. Holt and C. Dene",
        &[(
            Field::Attendees,
            &["A. Marsh (Mayor, in the Chair)", "B. Holt", "C. Dene"],
        )],
    );
    tells(
        "Cllr A Lee was in the chair.",
        &[(Field::Attendees, &["A Lee"])],
    );
    tells("The motion was carried by all those present.", &[]);
    tells("The Treasurer presented the accounts.", &[]);
}

#[test]
fn spanish_sentences_list_people() {
    let tells = |sentence, want: &[(Field, &[&str])]| tells("general-es", sentence, want);
    tells(
        "Asisten los miembros de la nueva junta Carmela, Pedro José, Andreu y Raúl.",
        &[(
            Field::Attendees,
            &["Carmela", "Pedro José", "Andreu", "Raúl"],
        )],
    );
    tells(
        "se reúne el Pleno, compareciendo los señores D. Juan Gil Ruiz, Dª. Ana Sanz Mora y D. Luis Paz Rey, quienes forman la mayoría",
        &[(
            Field::Attendees,
            &["Juan Gil Ruiz", "Ana Sanz Mora", "Luis Paz Rey"],
        )],
    );
    tells(
        "bajo la presidencia del Sr. Alcalde D. Juan Gil Ruiz",
        &[(Field::Attendees, &["Juan Gil Ruiz (Alcalde)"])],
    );
    tells(
        "Ausente con aviso: el Tesorero, Sr. Mario Luna.",
        &[(Field::Apologies, &["Mario Luna (Tesorero)"])],
    );
    tells(
        "Excusa su asistencia Dª. Ana Sanz Mora.",
        &[(Field::Apologies, &["Ana Sanz Mora"])],
    );
}

#[test]
fn french_sentences_list_people() {
    let tells = |sentence, want: &[(Field, &[&str])]| tells("general-fr", sentence, want);
    tells(
        "Étaient présents : M. Luc Roy, Mme Anne Petit, adjoints ; absents excusés : M. Paul Brun et Mme Léa Noir.",
        &[
            (Field::Attendees, &["Luc Roy", "Anne Petit"]),
            (Field::Apologies, &["Paul Brun", "Léa Noir"]),
        ],
    );
    tells(
        "sous la présidence de Monsieur Luc Roy, Maire",
        &[(Field::Attendees, &["Luc Roy (Maire)"])],
    );
}

#[test]
fn portuguese_sentences_list_people() {
    let tells = |sentence, want: &[(Field, &[&str])]| tells("general-pt", sentence, want);
    tells(
        "reuniu a Câmara, comparecendo os Senhores Rui Melo, Ana Paz e José Reis, respetivamente, Presidente e Vereadores",
        &[(
            Field::Attendees,
            &["Rui Melo (Presidente)", "Ana Paz", "José Reis"],
        )],
    );
    tells(
        "reuniu a Assembleia, presidida por Helena Couto e secretariada por Rui Prata",
        &[
            (Field::Attendees, &["Helena Couto"]),
            (Field::Attendees, &["Rui Prata"]),
        ],
    );
    tells(
        "Faltou, por motivo justificado, o Vereador Nuno Dias.",
        &[(Field::Apologies, &["Nuno Dias"])],
    );
    tells(
        "reuniu-se o Conselho, com a presença dos seguintes conselheiros: Prof. Rui Melo, Presidente, Profa. Ana Paz dos Reis. Justificaram suas ausências Prof. Nuno Dias e Profa. Helena Prata.",
        &[
            (
                Field::Attendees,
                &["Rui Melo (Presidente)", "Ana Paz dos Reis"],
            ),
            (Field::Apologies, &["Nuno Dias", "Helena Prata"]),
        ],
    );
    tells(
        "Foi realizada a sessão, presidida pelo Coordenador do Campus do Vale, Rui Melo.",
        &[(
            Field::Attendees,
            &["Rui Melo (Coordenador do Campus do Vale)"],
        )],
    );
    tells(
        "Fizeram-se presentes à sessão os seguintes conselheiros: Ana Paz (Diretora do curso), José Reis; representantes docentes: José Couto (suplente), Helena Prata; representante da comunidade: Carlos Nunes.",
        &[(
            Field::Attendees,
            &[
                "Ana Paz (Diretora do curso)",
                "José Reis",
                "José Couto (suplente)",
                "Helena Prata",
                "Carlos Nunes (representante da comunidade)",
            ],
        )],
    );
}

#[test]
fn german_sentences_list_people() {
    let tells = |sentence, want: &[(Field, &[&str])]| tells("general-de", sentence, want);
    tells(
        "Anwesend sind Herr Kurt Meyer, Frau Dr. Ilse Braun und Uwe Kern.",
        &[(Field::Attendees, &["Kurt Meyer", "Ilse Braun", "Uwe Kern"])],
    );
    tells(
        "Anwesend waren Bürgermeister Karl Wendt sowie die Gemeinderäte Ute Lang und Jens Ohm. Es fehlte entschuldigt der Kassenwart Dirk Stein.",
        &[
            (
                Field::Attendees,
                &["Karl Wendt (Bürgermeister)", "Ute Lang", "Jens Ohm"],
            ),
            (Field::Apologies, &["Dirk Stein (Kassenwart)"]),
        ],
    );
    tells(
        "Entschuldigt fehlt Frau Ilse Braun.",
        &[(Field::Apologies, &["Ilse Braun"])],
    );
}

#[test]
fn near_the_end_a_sentence_that_lists_people_begins_with_them_or_its_cue() {
    let grammar = |name| built_in().iter().find(|grammar| grammar.name == name);
    let count = |name, words| closing_roster(words, grammar(name).expect("a grammar")).len();
    let told = "O Tesoureiro informou que estiveram presentes na vistoria o engenheiro Tomás Leal e Rui Melo.";
    assert_eq!(count("general-pt", told), 0);
    assert_eq!(
        count("general-pt", "Estiveram presentes Tomás Leal e Rui Melo."),
        1
    );
    assert_eq!(
        count(
            "general-en",
            "Directors Steven Mann and Katie Bert were present."
        ),
        1
    );
    let told = "The pump was tested on Friday when Steven Mann was present.";
    assert_eq!(count("general-en", told), 0);
}

#[test]
fn offices_in_the_plural_and_absence_as_a_noun_lead_to_names() {
    tells(
        "general-es",
        "Se reúne la Junta con la asistencia de los Directores Srs. Ramón Ibarra, Elena Costa y Luis Vidal, y la inasistencia justificada de la Sra. Marta Gil.",
        &[
            (
                Field::Attendees,
                &["Ramón Ibarra", "Elena Costa", "Luis Vidal"],
            ),
            (Field::Apologies, &["Marta Gil"]),
        ],
    );
    tells(
        "general-pt",
        "Reuniu-se a Câmara com os seguintes membros: o Presidente: Vereador Carlos Antunes; a Secretária: Vereadora Lúcia Prado; e os Vereadores: Paulo Dias e Renata Melo.",
        &[(
            Field::Attendees,
            &[
                "Carlos Antunes (Presidente)",
                "Lúcia Prado (Secretária)",
                "Paulo Dias",
                "Renata Melo",
            ],
        )],
    );
}

#[test]
fn those_who_met_may_stand_in_brackets() {
    tells(
        "general-en",
        "The roof committee (Ann Lee, Bo Day, and Mary Moss) met at 4 p.m. in the hall.",
        &[(Field::Attendees, &["Ann Lee", "Bo Day", "Mary Moss"])],
    );
    tells("general-en", "The roof (Ann Lee, Bo Day) leaks.", &[]);
    tells(
        "general-en",
        "The committee (roof, hedge) met at 4 p.m.",
        &[],
    );
    tells(
        "general-fr",
        "Le comité (Anne Roy, Luc Petit) s'est réuni le 3 mai.",
        &[(Field::Attendees, &["Anne Roy", "Luc Petit"])],
    );
}
