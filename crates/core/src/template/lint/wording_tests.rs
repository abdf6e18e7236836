use super::*;
use crate::template::Definition;
use crate::template::lint::{CategoryPrices, lint};
use serde_json::json;

fn of(language: &str, category: &str, text: &str) -> Vec<(FindingCode, String)> {
    let draft = json!({"name": "x", "language": language, "category": category, "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": text}]});
    let of_wording = |code: &FindingCode| {
        use FindingCode::{UrlShortener, WordingCode, WordingMarketing, WordingPersonalData, WordingThreat};
        matches!(code, WordingMarketing | WordingThreat | WordingPersonalData | WordingCode | UrlShortener)
    };
    lint(&Definition::read(&draft).unwrap(), &LintContext::default())
        .into_iter()
        .filter(|finding| of_wording(&finding.code))
        .map(|finding| (finding.code, finding.params.get("words").cloned().unwrap_or_default()))
        .collect()
}

/// Notifications as shops and clinics write them. None may be taken for anything else.
const HONEST: [(&str, &str); 58] = [
    ("pt_BR", "Olá, {{nome}}! O seu pedido {{pedido}} está pronto para retirada na loja até sexta-feira."),
    ("pt_BR", "Seu pedido saiu para entrega. Frete: grátis. Total: {{valor}}, já com o desconto de {{desconto}}."),
    ("pt_BR", "A fatura {{numero}} vence em {{data}}. Pague até essa data e tenha 5% de desconto por pontualidade."),
    ("pt_BR", "Seu boleto tem 10% de desconto até o vencimento, em {{data}}. Depois, o valor volta ao normal."),
    ("pt_BR", "Segue o cupom fiscal da compra {{pedido}}. Guarde para trocas."),
    ("pt_BR", "Não perca sua consulta: é amanhã, {{data}}, às {{hora}}, com {{profissional}}."),
    ("pt_BR", "Não perca o prazo: o documento precisa ser entregue até {{data}}."),
    ("pt_BR", "Aproveite para trazer os exames anteriores no dia da consulta."),
    ("pt_BR", "Informe ao recepcionista o seu nome ao chegar. Leve um documento com foto e o cartão do convênio."),
    ("pt_BR", "Para abrir o PDF, digite os 3 primeiros números do seu CPF."),
    ("pt_BR", "A senha do arquivo são os 5 primeiros dígitos do CPF do titular."),
    ("pt_BR", "Nunca informe sua senha a ninguém. Nós não pedimos dados do cartão por mensagem."),
    ("pt_BR", "Ao chegar, informe seu CPF na recepção para retirar a senha de atendimento."),
    ("pt_BR", "Informe se o pagamento será com cartão de crédito ou Pix."),
    ("pt_BR", "Para retirar, apresente um documento e o código {{codigo}} no balcão."),
    ("pt_BR", "O código de rastreio do seu pedido é {{codigo}}. Acompanhe pelos Correios."),
    (
        "pt_BR",
        "O valor de {{valor}} da parcela {{parcela}} está em aberto desde {{data}}. Se já pagou, desconsidere esta mensagem.",
    ),
    (
        "pt_BR",
        "Precisa de ajuda com a fatura em atraso? Responda esta mensagem e veja as opções de parcelamento com a gente.",
    ),
    ("pt_BR", "Confirmamos a liquidação do seu contrato {{contrato}}. Obrigado pelo pagamento."),
    ("pt_BR", "O seu processo {{numero}} teve andamento em {{data}}. O escritório explica os detalhes na reunião."),
    ("pt_BR", "A audiência da sua ação judicial foi marcada para {{data}}, às {{hora}}."),
    ("pt_BR", "O lançamento na sua fatura foi estornado em {{data}}, no valor de {{valor}}."),
    ("pt_BR", "Seu exame de {{exame}} está marcado para {{data}}. Faça jejum de 8 horas e traga o pedido médico."),
    ("pt_BR", "Sua vaga na oficina de {{tema}} está confirmada. Ela começa em {{data}}, às {{hora}}, no auditório."),
    ("pt_BR", "Como foi o atendimento de hoje com {{profissional}}? Responda com uma nota de 1 a 5."),
    ("pt_BR", "Recebemos o seu pedido de orçamento para {{servico}}. Respondemos até {{data}}."),
    ("pt_BR", "A garantia do seu produto {{produto}} vale até {{data}}. Guarde a nota fiscal."),
    ("pt_BR", "Somente hoje a loja fecha às {{hora}}, por causa do feriado. Amanhã voltamos ao horário normal."),
    ("pt_BR", "O pagamento do pedido {{pedido}} não foi aprovado pelo banco. Atualize o cartão no site até {{data}}."),
    ("pt_BR", "Seu plano renova em {{data}} pelo valor de {{valor}}. Para cancelar, responda esta mensagem."),
    ("pt_BR", "Seu reembolso de {{valor}} foi enviado ao banco e cai na conta em até 5 dias úteis."),
    ("pt_BR", "Confirme a presença na consulta de {{data}} ou peça outro horário pelos botões."),
    ("pt_BR", "O técnico {{nome}} chega entre {{inicio}} e {{fim}}. Peça a identificação dele na portaria."),
    ("pt_BR", "A revisão do veículo de placa {{placa}} terminou. Venha buscar até as 18h de hoje."),
    ("pt_BR", "A matrícula de {{aluno}} está confirmada. As aulas começam em {{data}}."),
    ("en_US", "Hi {{name}}, your order {{order}} is ready for pickup at our store until Friday."),
    (
        "en_US",
        "Your invoice {{number}} of {{amount}} is due on {{date}}. If you have already paid, please ignore this message.",
    ),
    ("en_US", "Don't forget your appointment with {{doctor}} tomorrow at {{time}}. Reply to confirm."),
    ("en_US", "Never share your password or card number with anyone. We will not ask for them."),
    ("en_US", "Please bring your insurance card and arrive 10 minutes early for your visit on {{date}}."),
    ("en_US", "Use the link below to reset your password. It works until {{time}} today."),
    ("en_US", "Your payment of {{amount}} is overdue since {{date}}. Reply here and we will find a plan together."),
    ("en_US", "Your total is {{amount}}, discount already included. Thank you for your order."),
    ("en_US", "Your table for {{people}} on {{date}} is confirmed. Call us if plans change."),
    ("en_US", "The point of sale terminal {{id}} will be replaced on {{date}} in the morning."),
    ("en_US", "How was your visit to {{store}} today? Reply with a number from 1 to 5."),
    ("en_US", "We need your signature for the delivery of order {{order}}. Will you be home on {{date}}?"),
    ("es", "Hola, {{nombre}}. Tu pedido {{pedido}} ya está listo para retirar en la tienda hasta el viernes."),
    ("es", "La factura {{numero}} vence el {{fecha}}. Si ya la pagaste, no tengas en cuenta este mensaje."),
    ("es", "Este es tu cupón de pago de {{monto}}, que vence el {{fecha}}."),
    ("es", "Tu cita con {{doctor}} es mañana, {{fecha}}, a las {{hora}}. Responde para confirmar."),
    ("es", "La liquidación de haberes de {{mes}} ya está disponible en el portal."),
    ("es", "Nunca compartas tu contraseña con nadie. No pedimos datos de tu tarjeta por mensaje."),
    ("es", "Sin embargo, la entrega de tu pedido {{pedido}} se retrasa hasta el {{fecha}}."),
    ("es", "Tu pago de {{monto}} está pendiente desde el {{fecha}}. Escríbenos y buscamos una solución."),
    ("es", "El código de seguimiento de tu envío es {{codigo}}. Llega entre hoy y mañana."),
    ("es", "¿Cómo fue tu visita de hoy? Responde con un número del 1 al 5."),
    ("es", "Tu reserva para {{personas}} personas el {{fecha}} está confirmada."),
];

#[test]
fn honest_notifications_are_left_in_peace() {
    for (language, text) in HONEST {
        assert_eq!(of(language, "UTILITY", text), [], "{text}");
    }
}

#[test]
fn advertising_is_told_in_a_utility_template_and_nowhere_else() {
    for (language, text, words) in [
        ("pt_BR", "Oi, {{nome}}! Temos uma PROMOÇÃO de volta às aulas para os seus filhos.", "PROMOÇÃO"),
        ("pt_BR", "Seu pedido chegou. Na próxima compra, use o cupom VOLTE10 e ganhe mais.", "cupom"),
        ("pt_BR", "Hoje tudo com {{valor}}% de desconto na loja, venha ver.", "% de desconto"),
        ("pt_BR", "Seu pedido saiu. Aproveite agora e leve outro.", "Aproveite agora"),
        ("pt-BR", "Feliz aniversário, {{nome}}! A equipe deseja tudo de bom.", "Feliz aniversário"),
        ("pt_BR", "Você deixou itens no seu carrinho, {{nome}}. Volte para terminar.", "no seu carrinho"),
        ("en", "Hi {{name}}, everything is 20% off until Sunday.", "% off"),
        ("en_US", "Your order is here. Shop now for more.", "Shop now"),
        ("es_MX", "Hola {{nombre}}, hoy 2x1 en toda la tienda.", "2x1"),
        ("es", "¡Rebajas! Ven a vernos.", "Rebajas"),
    ] {
        assert_eq!(of(language, "UTILITY", text), [(FindingCode::WordingMarketing, words.to_owned())], "{text}");
        assert_eq!(of(language, "MARKETING", text), [], "{text}");
    }
    assert_eq!(of("de", "UTILITY", "Promotion promoção"), [], "a language that nobody here reads");
}

#[test]
fn the_difference_in_price_comes_with_it() {
    let draft = json!({"name": "x", "language": "pt_BR", "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Veja a promoção."}]});
    let prices = CategoryPrices { currency: "USD", utility: 6_800, marketing: 62_500 };
    let context = LintContext { prices: Some(prices), ..LintContext::default() };
    let findings = lint(&Definition::read(&draft).unwrap(), &context);
    let finding = findings.iter().find(|finding| finding.code == FindingCode::WordingMarketing).unwrap();
    assert_eq!((finding.params["difference"].as_str(), finding.params["currency"].as_str()), ("55700", "USD"));
    assert_eq!(finding.span.map(|span| (span.start, span.end)), Some((7, 15)));
}

#[test]
fn requests_threats_codes_and_short_addresses_are_told_in_every_category() {
    for (language, text, code) in [
        ("pt_BR", "Para continuar, envie o seu CPF completo por aqui.", FindingCode::WordingPersonalData),
        ("pt_BR", "Responda com o número do cartão e o CVV.", FindingCode::WordingPersonalData),
        ("pt_BR", "Confirme sua senha para liberar a entrega.", FindingCode::WordingPersonalData),
        ("en", "Please send your credit card number to confirm.", FindingCode::WordingPersonalData),
        ("es", "Envíanos los datos de tu tarjeta para seguir.", FindingCode::WordingPersonalData),
        ("pt_BR", "Pague hoje ou seu nome será incluído no SPC.", FindingCode::WordingThreat),
        ("pt_BR", "Sem pagamento, tomaremos as medidas judiciais.", FindingCode::WordingThreat),
        ("pt_BR", "Vamos avisar sua família da dívida.", FindingCode::WordingThreat),
        ("en", "Pay today or we will take legal action.", FindingCode::WordingThreat),
        ("es", "Pague hoy o iniciaremos acciones legales.", FindingCode::WordingThreat),
        ("pt_BR", "Seu código de verificação é {{codigo}}, use logo.", FindingCode::WordingCode),
        ("en", "Your verification code is {{code}} today.", FindingCode::WordingCode),
        ("pt_BR", "Veja seu pedido em bit.ly/abc e acompanhe.", FindingCode::UrlShortener),
    ] {
        for category in ["UTILITY", "MARKETING"] {
            let found: Vec<_> = of(language, category, text).into_iter().map(|(code, _)| code).collect();
            assert_eq!(found, [code], "{text}");
        }
        assert_eq!(of(language, "AUTHENTICATION", text), [], "its texts are the platform's");
    }
}
