# O que a janela diz: a abertura, a moldura, o primeiro início e os ajustes. Escrito à mão em cada língua; as mesmas
# chaves nas três. "Você", frases curtas, tempo presente, sem pontos de exclamação.

## O que vale em toda parte

retry = Tentar de novo
back = Voltar
cancel = Cancelar
practice-badge = Treino
practice-account = conta de treino

## Quando algo dá errado. `error-CÓDIGO` é do que nunca chegou ao programa; .advice é o próximo passo.

open-failed = O Recado não conseguiu abrir
screen-broken = Esta tela parou
fault = Algo no Recado falhou ({ $code }). O que você digitou continua aqui. Tente de novo.
error-engine-busy = Outro Recado já está aberto com estes dados.
    .advice = Use a janela que já está aberta, ou feche-a e tente de novo.
error-database-newer = Estes dados são de uma versão mais nova do Recado.
    .advice = Atualize o Recado neste computador. Nada foi alterado.
error-data-folder-unusable = O Recado não consegue ler ou gravar na pasta de dados.
    .advice = Veja se há espaço no disco e se a pasta é sua, e tente de novo.
error-program-silent = O programa por trás desta tela não respondeu. Não se sabe se ele fez o que foi pedido.
    .advice = Veja antes em Hoje e em Envios se já está feito. Se não estiver, tente de novo; se o programa continuar sem responder, feche o Recado e abra de novo.
error-other = Aconteceu algo que o Recado não esperava. Seus dados não foram apagados.
    .advice = Tente de novo. Se continuar, o código em Detalhes ajuda quem for cuidar disso.

## A moldura

shell-notify = Notificar
shell-places = Lugares
shell-palette = Buscar ou fazer…
shell-keys = Teclas
shell-practice = Conta de treino: nada sai deste computador
shell-account = Conta em uso: { $name } { $phone }
shell-accounts = Contas
shell-needs = { $count ->
    [0] nada espera por você
    [one] 1 coisa espera por você
   *[other] { $count } coisas esperam por você
}
place-today = Hoje
place-contacts = Contatos
place-templates = Modelos
place-mailings = Envios
place-settings = Ajustes

## As teclas

keys-title = Teclas
keys-palette = Buscar ou fazer qualquer coisa
keys-notify = Notificar alguém
keys-search = Buscar nesta tela
keys-keys = Ver todas as teclas
keys-back = Sair do campo, fechar, voltar
keys-list = Andar por uma lista
keys-choose = Escolher
keys-space = Espaço
keys-mark = Escolher um contato da lista, para fazer algo com vários
keys-mark-between = Escolher até ali
keys-mark-all = Escolher todos os que a lista encontra
keys-send = Enviar a notificação que está escrita
keys-undo = Desfazer o envio enquanto ele não sai, ou a mudança em um modelo
keys-redo = Refazer, em um modelo
keys-template = Começar um modelo, na tela de modelos
keys-format = Negrito e itálico, no texto de um modelo
keys-variable = Inserir uma variável no texto de um modelo
keys-zoom = Letras maiores ou menores

## Buscar ou fazer

palette-label = O que você procura?
palette-hint = Contatos, modelos, envios e tudo o que dá para fazer
palette-count = { $count ->
    [0] Nada com este texto
    [one] 1 resultado
   *[other] { $count } resultados
}
palette-contact = contato · { $phone }
palette-template = modelo · { $language }
palette-draft = rascunho · { $language }
palette-mailing = { $count ->
    [0] envio · ninguém
    [one] envio · { $who }
   *[other] envio · { $count } pessoas
}

## O primeiro início

first-title = Avise seus clientes pelo WhatsApp, direto deste computador.
first-lead = Pedido a caminho, consulta amanhã, conta a vencer: o Recado envia esses avisos a partir de modelos aprovados pela Meta, sem intermediários.
first-practice = Conhecer sem compromisso
first-practice-1 = Nada sai deste computador, e nada custa.
first-practice-2 = Os contatos e os modelos de exemplo já vêm prontos.
first-practice-3 = Você vê a mensagem chegar em um telefone na tela, e até responde por ele.
first-practice-do = Experimentar com uma conta de treino
first-own = Avisar clientes de verdade
first-own-needs = Para isso, você precisa de:
first-own-1 = uma conta na Meta com o WhatsApp Business;
first-own-2 = um token de acesso, que você gera lá;
first-own-3 = um número que não esteja em uso no aplicativo do WhatsApp em um celular;
first-own-4 = uma forma de pagamento na Meta, que cobra por notificação.
first-own-do = Conectar meu número
first-both = Comece por qualquer um. O outro continua em Ajustes.

## Ajustes

settings-language = Idioma
settings-system = O do sistema
settings-theme = Aparência
theme-system = A do sistema
theme-light = Clara
theme-dark = Escura
settings-accounts = Contas
settings-connect = Conectar outro número
settings-about = Sobre
about-version = Recado { $version }
about-data = Contatos, modelos e histórico ficam em um arquivo neste computador. O token fica no chaveiro do sistema. Nada passa por um servidor nosso.
about-meta = O Recado não é da Meta nem do WhatsApp e não tem vínculo com eles.
account-number = Número
account-verified-name = Nome no WhatsApp
account-quality = Qualidade
account-limit = Limite de envio
account-token = Token
account-checked = Última conferência
account-in-use = em uso
account-use = Usar esta conta
account-check = Conferir
account-paste-token = Colar um token novo
token-keep = Guardar o token
token-replaced = O token novo da conta { $name } está guardado.
token-source-keychain = guardado no chaveiro do sistema
token-source-environment = vem da variável RECADO_TOKEN
token-source-missing = não está neste computador
token-source-practice = a conta de treino não precisa de um
check-ok = Tudo certo com esta conta
check-not-ok = { $count ->
    [0] A conferência não terminou bem
    [one] A conferência encontrou um problema
   *[other] A conferência encontrou { $count } problemas
}

## Os campos, e por quanto tempo se guarda

own-fields-text = O que cada campo guarda. Um campo some de todos os contatos quando você o apaga.
own-field-kind-named = O que o campo { $name } guarda
own-field-remove-short = Apagar
own-field-remove-named = Apagar o campo { $name }
own-field-remove-means = O campo { $name } sai de todos os contatos, com o que está escrito nele. Não dá para desfazer.
own-field-keep = Não apagar
own-field-remove = Apagar o campo
own-field-saved = Campo { $name } salvo
own-field-removed = { $count ->
    [0] O campo { $name } foi apagado. Ninguém o tinha preenchido.
    [one] O campo { $name } foi apagado, e o valor de { $count } contato.
   *[other] O campo { $name } foi apagado, e os valores de { $count } contatos.
}
keep-title = Por quanto tempo guardar
keep-text = Uma vez por dia, o Recado apaga o que passou do prazo. Os totais ficam.
keep-contents-days = O que as notificações diziam, e para quem
keep-hint-contents-days = Depois disso, a linha fica só como número nos totais.
keep-answers-days = Respostas das pessoas
keep-hint-answers-days = Depois disso, são apagadas.
keep-undo-days = O que é preciso para desfazer importações
keep-hint-undo-days = Depois disso, não dá mais para desfazê-las.
keep-for-good = Para sempre
keep-days = { $count ->
    [0] Nada
    [one] { $count } dia
    [365] 1 ano
    [730] 2 anos
    [1825] 5 anos
   *[other] { $count } dias
}
keep-save = Salvar prazos
keep-saved = Prazos salvos
keep-nothing = Nada mudou.
audit-title = O que foi feito com dados de pessoas
audit-text = Sem nomes nem números: só o que foi feito e quando.
audit-none = Nada ainda.
audit-more = Ver mais
audit-import = Lista importada
audit-import-undone = Importação desfeita
audit-export = Contatos exportados
audit-dossier = Dados de uma pessoa vistos
audit-contact-erased = Pessoa apagada
audit-consent = Autorizações mudadas
audit-retention = Prazos mudados
audit-retention-applied = Limpeza do que passou do prazo
audit-detail-rows = linhas
audit-detail-added = novos
audit-detail-updated = mudados
audit-detail-contacts = contatos
audit-detail-messages = notificações
audit-detail-answers = respostas
audit-detail-edits = importações
